package community.linli.localstack.launcher;

/** A program that ends by itself. */
final class Greeting {

    private Greeting() {}

    public static void main(String[] arguments) {
        System.out.println("Hello from "
                + Greeting.class.getProtectionDomain().getCodeSource().getLocation());
    }
}
