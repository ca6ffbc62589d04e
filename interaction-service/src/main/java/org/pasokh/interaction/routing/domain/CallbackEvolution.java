package org.pasokh.interaction.routing.domain;

/// How facts about callbacks change a pool.
final class CallbackEvolution {

    private final CallbackBook book;

    CallbackEvolution(Pool pool) {
        this.book = pool.queueing().callbacks();
    }

    Happened evolve(Fact.OfCallback fact) {
        return switch (fact) {
            case Fact.CallbackRequested it -> now(fact, it.callback());
            case Fact.CallbackBegun it -> now(fact, known(fact).begun(it.visit()));
            case Fact.CallbackPostponed it -> now(fact, known(fact).postponed(it.notBefore()));
            case Fact.CallbackLate _ -> now(fact, known(fact).belated());
            case Fact.CallbackEnded _ -> ended(fact);
        };
    }

    private Happened now(Fact fact, Callback callback) {
        book.put(callback);
        return new Happened(fact, callback.id().value(), callback.seq());
    }

    /// One from another pool may end without having been here.
    private Happened ended(Fact.OfCallback fact) {
        Callback callback = book.find(fact.callback().id()).orElseGet(fact::callback);
        book.remove(callback);
        return new Happened(fact, callback.id().value(), callback.seq() + 1);
    }

    private Callback known(Fact.OfCallback fact) {
        return book.find(fact.callback().id()).orElseThrow();
    }
}
