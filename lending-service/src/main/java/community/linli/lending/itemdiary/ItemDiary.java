package community.linli.lending.itemdiary;

import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.itemdiary.Entry.Advanced;
import community.linli.lending.itemdiary.Entry.ChangedHands;
import community.linli.lending.itemdiary.Entry.Claimed;
import community.linli.lending.itemdiary.Entry.Kept;
import community.linli.lending.itemdiary.Entry.Lasts;
import community.linli.lending.itemdiary.Entry.Released;
import community.linli.lending.itemdiary.Entry.SaidToBeBack;
import community.linli.lending.itemdiary.Entry.WrittenOff;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One item's open claims in the order in which they were made; what has ended is not in it.
 *
 * @param movedTo the household that the item was last given or swapped to; null where it never was
 * @param writtenOff copies lost for good
 */
public record ItemDiary(List<Claim> claims, @Nullable HouseholdId movedTo, int writtenOff) {

    /** How far a claim has come. */
    public enum Standing {
        /** waits for its turn; holds nothing */
        QUEUED,
        /** asked for; holds nothing */
        ASKED,
        /** has its turn: a copy is kept for its household until it asks or lets the turn pass */
        OFFERED,
        /** reserved for days to come */
        RESERVED,
        /** promised, still at its owner's */
        PROMISED,
        /** in the claiming household's home */
        OUT,
        /** in nobody's home; holds its copy until it is found or written off */
        LOST;

        boolean holds() {
            return this != ASKED && this != QUEUED;
        }
    }

    /**
     * One household's wish for the item.
     *
     * @param by what carries the wish, such as {@code loan/7c1e}
     * @param span the days it takes, or would; null in claims from before days were kept, which hold whenever they hold
     * @param copy which of several is out, from 1; null while it does not matter
     * @param isSaidToBeBack whether its household says that it has brought the item back
     */
    public record Claim(
            Subject by,
            HouseholdId household,
            Standing standing,
            @Nullable Span span,
            @Nullable Integer copy,
            boolean isSaidToBeBack) {

        /** One of which nobody says that its item is back. */
        public Claim(
                Subject by, HouseholdId household, Standing standing, @Nullable Span span, @Nullable Integer copy) {
            this(by, household, standing, span, copy, false);
        }

        private Claim advanced(Advanced on) {
            return new Claim(
                    by,
                    household,
                    on.standing(),
                    on.span() == null ? span : on.span(),
                    on.copy() == null ? copy : on.copy());
        }

        private Claim lasting(LocalDate last) {
            LocalDate from = span == null || span.from().isAfter(last) ? last : span.from();
            return new Claim(by, household, Standing.OUT, Span.ofDays(from, last), copy, isSaidToBeBack);
        }

        private Claim saidToBeBack(boolean isSo) {
            return new Claim(by, household, standing, span, copy, isSo);
        }

        /** Whether it keeps others from the item at some time. */
        public boolean holds() {
            return standing.holds();
        }

        /** Whether it should have been brought back by this day's morning. */
        public boolean isLate(LocalDate day) {
            return standing == Standing.OUT && span != null && !span.until().isAfter(day);
        }

        /** Whether its household keeps the item too long: whoever says that it is back does not wait for the owner's word. */
        public boolean isOverdue(LocalDate day) {
            return isLate(day) && !isSaidToBeBack;
        }

        /** Whether the item, or its copy, is away from its owner. */
        public boolean isAway() {
            return standing == Standing.OUT || standing == Standing.LOST;
        }
    }

    public ItemDiary {
        claims = List.copyOf(claims);
    }

    /** An item nobody wants. */
    public static ItemDiary empty() {
        return new ItemDiary(List.of(), null, 0);
    }

    /** The diary of this item. */
    public static ItemDiary of(Lookup lookup, ItemId item) {
        return lookup.find(ItemDiary.class, item.value()).orElseGet(ItemDiary::empty);
    }

    /** What the household wants or has of this item. */
    public Optional<Claim> claimOf(HouseholdId household) {
        return claims.stream()
                .filter(claim -> claim.household().equals(household))
                .findFirst();
    }

    /** The claim that this subject carries. */
    public Optional<Claim> claimBy(Subject by) {
        return claims.stream().filter(claim -> claim.by().equals(by)).findFirst();
    }

    /** Whether the listing's owner still has the say: the item has not been given or swapped to somebody else since. */
    public boolean isStillOf(HouseholdId owner) {
        return movedTo == null || movedTo.equals(owner);
    }

    ItemDiary with(Entry entry) {
        return switch (entry) {
            case Claimed claimed -> claimed(claimed.claim());
            case Kept kept -> claimed(kept.claim());
            case Advanced on ->
                changed(claims.stream()
                        .map(one(on.by(), claim -> claim.advanced(on)))
                        .toList());
            case Lasts lasts ->
                changed(claims.stream()
                        .map(one(lasts.by(), claim -> claim.lasting(lasts.last())))
                        .toList());
            case SaidToBeBack said ->
                changed(claims.stream()
                        .map(one(said.by(), claim -> claim.saidToBeBack(said.isSo())))
                        .toList());
            case Released released -> changed(without(released.by()).toList());
            case ChangedHands changed -> new ItemDiary(without(changed.by()).toList(), changed.recipient(), writtenOff);
            case WrittenOff lost -> new ItemDiary(without(lost.by()).toList(), movedTo, writtenOff + 1);
        };
    }

    private ItemDiary claimed(Claim claim) {
        boolean isKnown = claimBy(claim.by()).isPresent();
        return changed(
                isKnown
                        ? claims.stream().map(one(claim.by(), was -> claim)).toList()
                        : Stream.concat(claims.stream(), Stream.of(claim)).toList());
    }

    private ItemDiary changed(List<Claim> now) {
        return new ItemDiary(now, movedTo, writtenOff);
    }

    ItemDiary without(List<Subject> ended) {
        return changed(
                claims.stream().filter(claim -> !ended.contains(claim.by())).toList());
    }

    private Stream<Claim> without(Subject by) {
        return claims.stream().filter(claim -> !claim.by().equals(by));
    }

    private static UnaryOperator<Claim> one(Subject by, UnaryOperator<Claim> change) {
        return claim -> claim.by().equals(by) ? change.apply(claim) : claim;
    }
}
