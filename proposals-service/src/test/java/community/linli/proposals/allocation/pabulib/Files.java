package community.linli.proposals.allocation.pabulib;

import java.nio.charset.StandardCharsets;

/** Small files, written out. */
final class Files {

    static final String GOOD = """
            META
            key;value
            description;A vote
            country;China
            unit;Chengdu
            instance;2026
            num_projects;2
            num_votes;3
            budget;100.50
            vote_type;approval
            rule;greedy
            date_begin;01.03.2026
            date_end;31.03.2026
            max_length;2
            colour of the ballot;green
            PROJECTS
            project_id;cost;votes;name;selected;shade
            a;60;2;"A ""small"" garden; with trees";1;yes
            b;50.5;2;Lamps;0;no
            VOTES
            voter_id;vote;mood
            1;a,b;good
            2;a;
            3;b;bad
            """;

    private Files() {}

    static PbSections read(String text) {
        return PbSections.read(text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(PbSections file) {
        return new String(file.write(), StandardCharsets.UTF_8);
    }
}
