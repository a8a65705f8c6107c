package community.linli.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.systemtests.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The projects of a decided round from contract to outcome, each by its number: most go on at once, some under guidance after a notice and an appeal,
 * some are ended, one is given up. A notice lasts a day at least and no test waits for it: what began with one ends by a grave reason and its appeal.
 */
final class ProjectWalk {

    private static final int WORKERS = 8;

    private final Town town;
    private final String round;
    private final Caller officer;
    private final Caller second;

    private enum Fate {
        GOES_ON,
        GIVEN_UP,
        ENDED,
        ENDED_AFTER_A_NOTICE,
        SPARED_AFTER_A_NOTICE;

        static Fate of(int number) {
            return switch (number % 20) {
                case 3 -> number < 20 ? GIVEN_UP : GOES_ON;
                case 7 -> ENDED;
                case 11 -> SPARED_AFTER_A_NOTICE;
                case 15 -> ENDED_AFTER_A_NOTICE;
                default -> GOES_ON;
            };
        }
    }

    private record Project(int number, String id, String community, long grantFen, Caller worker) {

        String path() {
            return "/projects/" + id;
        }

        Fate fate() {
            return Fate.of(number);
        }
    }

    ProjectWalk(Town town, String round) {
        this.town = town;
        this.round = round;
        this.officer = town.official("officer", 1);
        this.second = town.official("officer", 2);
    }

    /** How many of so many their evaluation ends. */
    static int endedOf(int projects) {
        return Math.toIntExact(IntStream.range(0, projects)
                .mapToObj(Fate::of)
                .filter(fate -> fate == Fate.ENDED || fate == Fate.ENDED_AFTER_A_NOTICE)
                .count());
    }

    /** Walks with all of them, ends the evaluation and closes the round. */
    void walk() {
        officer.does("/rounds/" + round + "/criteria", criteria());
        officer.does("/rounds/" + round + "/running", Map.of());
        Together.each(projects(), project -> {
            contract(project);
            spend(project);
            end(project);
        });
        officer.does("/rounds/" + round + "/evaluation-end", Map.of());
        officer.does("/rounds/" + round + "/closing", Map.of());
    }

    private static Map<String, Object> criteria() {
        return Map.of(
                "criteria",
                List.of(Map.of("name", "成效", "weightPercent", 50), Map.of("name", "参与", "weightPercent", 30)),
                "satisfactionPercent",
                20,
                "passMark",
                60,
                "excellentMark",
                85,
                "evaluatorsNeeded",
                2,
                "appealDays",
                1);
    }

    private List<Project> projects() {
        int funded =
                officer.reads("/rounds/" + round + "/dashboard").path("funded").asInt();
        JsonNode all = await("every grant of " + round + " has its project")
                .pollInSameThread()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> officer.reads("/projects?round=" + round).path("projects"),
                        found -> found.size() == funded);
        return Together.map(IntStream.range(0, all.size()).boxed().toList(), number -> {
            JsonNode line = all.get(number);
            String id = line.path("project").asString();
            String worker =
                    officer.reads("/projects/" + id).at("/project/socialWorker").asString();
            return new Project(
                    number,
                    id,
                    line.path("community").asString(),
                    line.path("grantFen").asLong(),
                    worker(worker));
        });
    }

    private Caller worker(String pseudonym) {
        return IntStream.rangeClosed(1, WORKERS)
                .filter(number -> town.pseudonym("worker", number).equals(pseudonym))
                .mapToObj(number -> town.official("worker", number))
                .findFirst()
                .orElseThrow();
    }

    private String pseudonym(Caller worker) {
        return IntStream.rangeClosed(1, WORKERS)
                .filter(number -> town.official("worker", number).equals(worker))
                .mapToObj(number -> town.pseudonym("worker", number))
                .findFirst()
                .orElseThrow();
    }

    private void contract(Project project) {
        officer.does(
                project.path() + "/contract",
                Map.of(
                        "organisation",
                        "绿手社会组织",
                        "socialWorker",
                        pseudonym(project.worker()),
                        "budget",
                        budget(project, 6),
                        "milestones",
                        List.of(
                                Map.of(
                                        "title",
                                        "挖好",
                                        "dueOn",
                                        RoundWalk.today().plusDays(60).toString()),
                                Map.of(
                                        "title",
                                        "种好",
                                        "dueOn",
                                        RoundWalk.today().plusDays(90).toString()))));
    }

    private static List<Map<String, Object>> budget(Project project, int tenths) {
        long materialFen = project.grantFen() * tenths / 10;
        return List.of(
                Map.of("category", "材料", "purpose", "土和树", "amountFen", materialFen),
                Map.of("category", "人工", "purpose", "施工", "amountFen", project.grantFen() - materialFen));
    }

    private void spend(Project project) {
        long firstFen = project.grantFen() * 6 / 10;
        approve(project, request(project, firstFen));
        String expense = expense(project, "材料", firstFen / 2, 1);
        if (project.number() % 25 == 1) {
            project.worker().does(project.path() + "/expenses/" + expense + "/reversal", Map.of("reason", "记错了"));
            expense(project, "材料", firstFen / 2 - 1, 2);
        }
        if (project.number() % 25 == 2) {
            String amendment = project.worker()
                    .does(project.path() + "/budget-amendments", Map.of("budget", budget(project, 5), "reason", "土便宜了"))
                    .createdId();
            second.does(project.path() + "/budget-amendments/" + amendment + "/approval", Map.of());
        }
        if (project.number() % 10 == 4) {
            String refused = request(project, 1).createdId();
            officer.does(project.path() + "/disbursements/" + refused + "/refusal", Map.of("reason", "太少，一起申请"));
        }
        reach(project, 1);
        if (project.number() % 2 == 0) {
            expense(project, "人工", firstFen / 3, 3);
        }
        if (project.number() % 3 == 0) {
            reach(project, 2);
            approve(project, request(project, project.grantFen() - firstFen));
        }
    }

    private static Answer request(Project project, long amountFen) {
        return project.worker()
                .does(project.path() + "/disbursements", Map.of("amountFen", amountFen, "purpose", "开工"));
    }

    private void approve(Project project, Answer request) {
        officer.does(project.path() + "/disbursements/" + request.createdId() + "/approval", Map.of());
    }

    private static String expense(Project project, String category, long amountFen, int number) {
        return project.worker()
                .does(
                        project.path() + "/expenses",
                        Map.of(
                                "category",
                                category,
                                "amountFen",
                                amountFen,
                                "purpose",
                                "买东西",
                                "paidOn",
                                RoundWalk.today().toString(),
                                "receipt",
                                Map.of("number", project.id() + "-" + number, "issuer", "五金店")))
                .createdId();
    }

    private static void reach(Project project, int milestone) {
        project.worker().does(project.path() + "/milestones/" + milestone + "/completion", Map.of("note", "做好了"));
    }

    private void end(Project project) {
        if (project.fate() == Fate.GIVEN_UP) {
            project.worker().does(project.path() + "/giving-up", Map.of("reason", "负责人搬走了"));
            officer.does(project.path() + "/giving-up/approval", Map.of());
            return;
        }
        if (project.number() % 6 == 0) {
            officer.does(project.path() + "/completion", Map.of());
            repay(project, 2);
        }
        evaluate(project);
        String evaluation = project.path() + "/evaluation";
        switch (project.fate()) {
            case GIVEN_UP -> {
                // has no evaluation
            }
            case GOES_ON -> officer.does(evaluation + "/continuation", Map.of());
            case ENDED -> eliminate(project, false);
            case ENDED_AFTER_A_NOTICE -> {
                notice(project);
                eliminate(project, false);
            }
            case SPARED_AFTER_A_NOTICE -> {
                notice(project);
                eliminate(project, true);
            }
        }
    }

    private void evaluate(Project project) {
        List<Integer> panel = new ArrayList<>(List.of(1, 2));
        if (project.number() % 5 == 0) {
            panel.add(3);
            rate(project);
        }
        String evaluation = project.path() + "/evaluation";
        officer.does(
                evaluation,
                Map.of(
                        "evaluators",
                        panel.stream()
                                .map(number -> town.pseudonym("analyst", number))
                                .toList()));
        int points = project.fate() == Fate.GOES_ON ? 70 + project.number() % 25 : 30;
        for (int number : panel) {
            Caller evaluator = town.official("analyst", number);
            evaluator.does(evaluation + "/ties", Map.of("organisation", "大学", "hasTie", false));
            evaluator.does(
                    evaluation + "/scores", Map.of("points", List.of(points, points + number), "comment", "看过了"));
        }
        officer.does(evaluation + "/publication", Map.of());
    }

    private void rate(Project project) {
        town.places().stream()
                .filter(place -> place.id().equals(project.community()))
                .flatMap(place -> place.residents().stream())
                .forEach(person -> town.of(person).does(project.path() + "/rating", Map.of("stars", 4)));
    }

    private void notice(Project project) {
        officer.does(
                project.path() + "/evaluation/notice",
                Map.of(
                        "plan",
                        "补种",
                        "supervisor",
                        town.pseudonym("officer", 2),
                        "training",
                        "园艺课",
                        "until",
                        RoundWalk.today().plusDays(1).toString(),
                        "paymentsRest",
                        true));
        if (project.number() % 3 != 0) {
            Answer refused =
                    project.worker().asks(project.path() + "/disbursements", Map.of("amountFen", 1, "purpose", "再来一点"));
            assertThat(refused.problem()).as(refused.toString()).isEqualTo("payments-rest");
        }
        project.worker().does(project.path() + "/evaluation/corrections", Map.of("text", "补种了一半"));
    }

    private void eliminate(Project project, boolean isSpared) {
        String evaluation = project.path() + "/evaluation";
        officer.does(evaluation + "/elimination", Map.of("isGrave", true, "reason", "钱没有用在项目上"));
        project.worker().does(evaluation + "/appeal", Map.of("text", "请再看一次"));
        second.does(evaluation + "/appeal/decision", Map.of("isGranted", isSpared, "reason", "看过账本了"));
        if (!isSpared) {
            repay(project, 1);
        }
    }

    /** What the ended project has in hand comes back, or a part of it. */
    private void repay(Project project, int part) {
        JsonNode page = officer.reads(project.path()).path("project");
        long owedFen = page.path("disbursedFen").asLong()
                - page.path("spentFen").asLong()
                - page.path("repaidFen").asLong();
        if (owedFen / part > 0) {
            officer.does(project.path() + "/repayments", Map.of("amountFen", owedFen / part));
        }
    }
}
