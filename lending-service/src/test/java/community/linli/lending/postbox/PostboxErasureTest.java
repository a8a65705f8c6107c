package community.linli.lending.postbox;

import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.postbox.PostboxCommand.ErasePostbox;
import community.linli.lending.postbox.PostboxEvent.PostboxErased;
import org.junit.jupiter.api.Test;

class PostboxErasureTest extends PostboxScenarios {

    @Test
    void whenAPersonIsErasedTheirWishesAndAddressesAre() {
        byRule(reached())
                .whenLearnt(new PersonErased(ANA, new CommunityId("jinping-26"), HOME))
                .thenRulesAsk(new ErasePostbox(ANA))
                .thenFollows(new PostboxErased(ANA))
                .thenState(PostboxState.class, "ana", box -> box.equals(PostboxState.erasing()));
    }
}
