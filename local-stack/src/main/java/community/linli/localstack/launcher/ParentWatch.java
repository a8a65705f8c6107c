package community.linli.localstack.launcher;

/**
 * A Java agent that ends its process when another one has ended, however that ended: {@code -javaagent:local-stack.jar=4711}. So no service
 * outlives the stack it belongs to.
 */
public final class ParentWatch {

    private ParentWatch() {}

    /** Called by the JVM before the program's own main. */
    public static void premain(String parent) {
        Thread watch = new Thread(() -> {
            ProcessHandle.of(Long.parseLong(parent))
                    .ifPresent(process -> process.onExit().join());
            Runtime.getRuntime().halt(1);
        });
        watch.setName("parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
