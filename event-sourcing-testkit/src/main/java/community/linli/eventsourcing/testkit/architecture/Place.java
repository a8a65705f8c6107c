package community.linli.eventsourcing.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/**
 * Where in a service a class lives.
 *
 * @param role what it is for
 * @param folder the room's or the view's package, such as {@code loan} or {@code views.board}; empty at the root
 */
record Place(Role role, String folder) {

    private static final List<String> ADAPTERS = List.of("File", "Pdf", "Folding", "Feed");
    private static final List<String> OF_AN_INDEX = List.of("Index", "Analysis", "Folding");

    /** What a class is for, told by its folder and its name. */
    enum Role {
        DOMAIN,
        /** files and formats of the world outside, at the edge of a room */
        ADAPTER,
        ROOM_CONTROLLER,
        REACTION,
        FACT,
        VIEW_MODEL,
        VIEW_READER,
        /** under what a view's documents are found: words of the search library's and of languages */
        VIEW_INDEX,
        PUBLICATION,
        /** work at the edge that needs keys, a clock or chance: it reads views, sends commands, and decides nothing */
        DESK,
        WIRING;

        /** Whether it must be a function of its arguments alone. */
        boolean isPure() {
            return this == DOMAIN || this == REACTION || this == FACT || this == VIEW_MODEL || this == PUBLICATION;
        }
    }

    static Place of(JavaClass type, String root) {
        String path =
                type.getPackageName().equals(root) ? "" : type.getPackageName().substring(root.length() + 1);
        String first = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        String name = outermost(type);
        Role role = switch (first) {
            case "" -> Role.WIRING;
            case "reactions" -> Role.REACTION;
            case "facts" -> Role.FACT;
            case "publication" -> Role.PUBLICATION;
            case "desk" -> Role.DESK;
            case "views" -> inView(name);
            default -> inRoom(name);
        };
        return new Place(role, path);
    }

    /** The simple name of the file's class. */
    static String outermost(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static Role inRoom(String name) {
        if (name.endsWith("Controller")) {
            return Role.ROOM_CONTROLLER;
        }
        return ADAPTERS.stream().anyMatch(name::endsWith) ? Role.ADAPTER : Role.DOMAIN;
    }

    private static Role inView(String name) {
        if (name.endsWith("Query") || name.endsWith("Controller")) {
            return Role.VIEW_READER;
        }
        return OF_AN_INDEX.stream().anyMatch(name::endsWith) ? Role.VIEW_INDEX : Role.VIEW_MODEL;
    }

    boolean isRoom() {
        return role == Role.DOMAIN || role == Role.ROOM_CONTROLLER || role == Role.ADAPTER;
    }

    boolean sharesFolderWith(Place other) {
        return folder.equals(other.folder);
    }
}
