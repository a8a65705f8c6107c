package community.linli.localstack.launcher;

/** A program that ends by itself, or waits for a line where its environment says so. */
final class Greeting {

    private Greeting() {}

    public static void main(String[] arguments) throws java.io.IOException {
        System.out.println("Hello from "
                + Greeting.class.getProtectionDomain().getCodeSource().getLocation());
        if (System.getenv("GREETING_WAITS") != null) {
            System.exit(System.in.read());
        }
    }
}
