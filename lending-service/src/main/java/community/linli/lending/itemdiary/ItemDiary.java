package community.linli.lending.itemdiary;

import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.HouseholdId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One item's open claims in the order in which they were made; what has ended is not in it.
 *
 * @param claims at most one of them {@link Standing#PROMISED} or {@link Standing#OUT}
 */
public record ItemDiary(List<Claim> claims) {

    /** How far a claim has come. */
    public enum Standing {
        /** asked for; holds nothing */
        ASKED,
        /** promised, still at its owner's */
        PROMISED,
        /** in the claiming household's home */
        OUT
    }

    /**
     * One household's wish for the item.
     *
     * @param by what carries the wish, such as {@code loan/7c1e}
     */
    public record Claim(Subject by, HouseholdId household, Standing standing) {

        private Claim at(Standing reached) {
            return new Claim(by, household, reached);
        }

        private boolean holds() {
            return standing != Standing.ASKED;
        }
    }

    public ItemDiary {
        claims = List.copyOf(claims);
    }

    /** An item nobody wants. */
    public static ItemDiary empty() {
        return new ItemDiary(List.of());
    }

    /** Whether it may be promised now. An item that is late occupies without end. */
    public boolean free() {
        return holder().isEmpty();
    }

    /** The claim to which the item is promised or that has it at home. */
    public Optional<Claim> holder() {
        return claims.stream().filter(Claim::holds).findFirst();
    }

    /** What the household wants or has of this item. */
    public Optional<Claim> claimOf(HouseholdId household) {
        return claims.stream()
                .filter(claim -> claim.household().equals(household))
                .findFirst();
    }

    /** The diary after a household has asked. */
    public ItemDiary asked(Subject by, HouseholdId household) {
        return new ItemDiary(Stream.concat(claims.stream(), Stream.of(new Claim(by, household, Standing.ASKED)))
                .toList());
    }

    /** The diary after the owner has said yes. */
    public ItemDiary promised(Subject by) {
        return changed(by, claim -> claim.at(Standing.PROMISED));
    }

    /** The diary after the item has changed hands. */
    public ItemDiary out(Subject by) {
        return changed(by, claim -> claim.at(Standing.OUT));
    }

    /** The diary after the claim has ended, however it did. */
    public ItemDiary ended(Subject by) {
        return new ItemDiary(
                claims.stream().filter(claim -> !claim.by().equals(by)).toList());
    }

    private ItemDiary changed(Subject by, UnaryOperator<Claim> change) {
        return new ItemDiary(claims.stream()
                .map(claim -> claim.by().equals(by) ? change.apply(claim) : claim)
                .toList());
    }
}
