/// The engine: what a case says and what its play gives, and nothing of where a case is read from or shown.
module parley.engine {
    requires static transitive org.jspecify;

    exports parley.analysis;
    exports parley.approach;
    exports parley.bargain;
    exports parley.conflict;
    exports parley.deal;
    exports parley.experiment;
    exports parley.formula;
    exports parley.measure;
    exports parley.negotiation;
    exports parley.standing;
    exports parley.party;
    exports parley.simulation;
    exports parley.situation;
}
