package community.linli.proposals;

import community.linli.proposals.allocation.Allocation;
import community.linli.proposals.allocation.Allocator;
import community.linli.proposals.allocation.Amounts;
import community.linli.proposals.allocation.CodePointOrder;
import community.linli.proposals.allocation.Explanation;
import community.linli.proposals.allocation.Limits;
import community.linli.proposals.allocation.Rational;
import community.linli.proposals.allocation.Rule;
import community.linli.proposals.allocation.Ruleset;
import community.linli.proposals.allocation.StepLimitReached;
import community.linli.proposals.allocation.TieOrder;
import community.linli.proposals.allocation.pabulib.PbElection;
import community.linli.proposals.allocation.pabulib.PbSections;
import community.linli.proposals.allocation.pabulib.PbUnreadable;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./linli allocate FILE.pb --rule KEY [--increment N] [--ties recommended|lexico|lot] [--lot ID,…] [limits] [--explain]}: counts a published
 * election again, with nothing else running. Prints the ids of the funded projects, one a line, by code points; with {@code --explain} a blank line
 * and the reasons after them. The lot and the limits are those of Linli's own rounds, whose files say how they are to be counted.
 *
 * <p>Ends with 0 when it counted, and with 2 and one sentence when the file or the question is wrong.
 */
public final class AuditorsCommand {

    private static final int WHOLE = 100;
    private static final String USAGE =
            "Usage: ./linli allocate FILE.pb --rule KEY [--increment N] [--ties recommended|lexico|lot] [--lot ID,ID,…]"
                    + " [--within-budget] [--minimum-votes N] [--threshold-percent N] [--project-cap N] [--explain]";

    /** What was asked, as it was written. */
    private static final class Question {
        private @Nullable String file;
        private @Nullable Rule rule;
        private Rational increment = Rational.of(1);
        private String ties = "recommended";
        private List<String> lot = List.of();
        private boolean isWithinBudget;
        private long minimumVotes;
        private @Nullable Rational threshold;
        private @Nullable Rational projectCap;
        private boolean isExplained;

        private String file() {
            if (file == null) {
                throw new Wrong("Which file is to be counted? " + USAGE);
            }
            return file;
        }

        private Ruleset ruleset(PbElection read) {
            Long cap = projectCap == null ? null : whole(read.units(projectCap));
            return Ruleset.of(Objects.requireNonNull(rule, "asked for before the file is read"))
                    .withIncrement(read.units(increment))
                    .withTies(order())
                    .withLimits(new Limits(minimumVotes, threshold, cap, null, isWithinBudget));
        }

        private TieOrder order() {
            return switch (ties) {
                case "recommended" -> new TieOrder.Recommended(lot);
                case "lexico" -> TieOrder.lexico();
                case "lot" -> new TieOrder.Lot(lot);
                default -> throw new Wrong("Ties are broken by recommended, lexico or lot, not by " + ties + ".");
            };
        }
    }

    /** What is wrong, in one sentence. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    private AuditorsCommand() {}

    /** Counts, prints and ends the process. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(List.of(arguments), out, err);
        out.flush();
        System.exit(code);
    }

    /** Counts and prints; answers the process's exit code. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--help"))) {
            out.println(USAGE);
            out.println("KEY is one of " + keys() + ".");
            out.println("N is in the file's currency, for each voter and step; 1 unless given.");
            return 0;
        }
        try {
            Question question = question(arguments);
            String file = question.file();
            if (question.rule == null) {
                throw new Wrong("By which rule is it to be counted? --rule takes one of " + keys() + ".");
            }
            PbElection read = PbElection.of(PbSections.read(bytes(file)));
            print(Allocator.allocate(read.election(), question.ruleset(read)), read, question.isExplained, out);
            return 0;
        } catch (Wrong | PbUnreadable | StepLimitReached e) {
            err.println(e.getMessage());
            return 2;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + ".");
            return 2;
        } catch (ArithmeticException e) {
            err.println("The amounts or votes of the file are too large to count with.");
            return 2;
        }
    }

    private static void print(Allocation allocation, PbElection read, boolean isExplained, PrintStream out) {
        allocation.selected().stream().sorted(CodePointOrder.INSTANCE).forEach(out::println);
        if (!isExplained) {
            return;
        }
        Explanation explanation = new Explanation(allocation, new Amounts(read.decimals(), ""));
        out.println();
        out.println("Budget " + new Amounts(read.decimals(), "").of(allocation.budget()) + ", spent "
                + new Amounts(read.decimals(), "").of(allocation.spent()) + ". Input " + allocation.inputDigest()
                + ", ruleset " + allocation.rulesetHash() + ".");
        if (!explanation.ofShares().isEmpty()) {
            out.println(explanation.ofShares());
        }
        List<String> sentences = explanation.sentences();
        for (int at = 0; at < sentences.size(); at++) {
            out.println(allocation.verdicts().get(at).project() + ": " + sentences.get(at));
        }
    }

    private static Question question(List<String> arguments) {
        Question question = new Question();
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            switch (argument) {
                case "--explain" -> question.isExplained = true;
                case "--within-budget" -> question.isWithinBudget = true;
                default -> {
                    if (argument.startsWith("--")) {
                        set(question, argument, arguments, at++);
                    } else if (question.file == null) {
                        question.file = argument;
                    } else {
                        throw misunderstood(argument);
                    }
                }
            }
        }
        return question;
    }

    private static void set(Question question, String option, List<String> arguments, int at) {
        switch (option) {
            case "--rule" -> question.rule = rule(value(arguments, at));
            case "--increment" -> question.increment = aboveZero("increment", value(arguments, at));
            case "--ties" -> question.ties = value(arguments, at);
            case "--lot" -> question.lot = List.of(value(arguments, at).split(","));
            case "--minimum-votes" ->
                question.minimumVotes = whole(aboveZero("least number of votes", value(arguments, at)));
            case "--threshold-percent" ->
                question.threshold =
                        aboveZero("threshold", value(arguments, at)).over(Rational.of(WHOLE));
            case "--project-cap" -> question.projectCap = aboveZero("cap", value(arguments, at));
            default -> throw misunderstood(option);
        }
    }

    private static Wrong misunderstood(String argument) {
        return new Wrong("allocate does not understand " + argument + ". " + USAGE);
    }

    private static long whole(Rational number) {
        try {
            return new BigDecimal(number.toString()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Wrong("A whole number is needed, not " + number + ".");
        }
    }

    private static String value(List<String> arguments, int at) {
        if (at + 1 >= arguments.size()) {
            throw new Wrong(arguments.get(at) + " needs a value. " + USAGE);
        }
        return arguments.get(at + 1);
    }

    private static Rule rule(String key) {
        return Rule.of(key).orElseThrow(() -> new Wrong("There is no rule " + key + "; there are " + keys() + "."));
    }

    private static Rational aboveZero(String what, String text) {
        try {
            Rational number = Rational.parse(text);
            if (number.signum() > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, like a number that is none above zero
        }
        throw new Wrong("The " + what + " must be a number above zero, such as 1 or 0.5, not " + text + ".");
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new Wrong("There is no file " + file + ".");
        } catch (IOException e) {
            throw new Wrong("The file " + file + " cannot be read.");
        }
    }

    private static String keys() {
        return Arrays.stream(Rule.values()).map(Rule::key).collect(Collectors.joining(", "));
    }
}
