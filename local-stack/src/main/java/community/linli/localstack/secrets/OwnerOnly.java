package community.linli.localstack.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/**
 * Files and folders that nobody but their owner opens: 0600 and 0700, or on Windows an access list of one. A file system that knows neither
 * leaves them as they are.
 */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** A folder, made where it is not there, and closed to others where it was open to them. */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        close(folder, "rwx------");
        return folder;
    }

    /** Writes a file in a folder that is closed to others too; it is there with all of its text or not at all. */
    public static void write(Path file, String text) throws IOException {
        Path folder = folder(folderOf(file));
        // a temporary file is its owner's from its first moment
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        Files.writeString(fresh, text);
        close(fresh, "rw-------");
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What is in a file; one that others could read is closed to them first. */
    public static String read(Path file) throws IOException {
        folder(folderOf(file));
        close(file, "rw-------");
        return Files.readString(file);
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
    }

    private static void close(Path path, String permissions) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString(permissions));
            return;
        }
        AclFileAttributeView list = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (list != null) {
            AclEntry.Builder owner = AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(list.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class));
            if (Files.isDirectory(path)) {
                owner.setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT);
            }
            list.setAcl(List.of(owner.build()));
        }
    }
}
