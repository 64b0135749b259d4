package dev.portolan.model;

import java.util.List;

/** All that is drawn of a run. */
final class Links {

    private Links() {}

    /** In the order of their kinds, then of the input. */
    static List<Link> of(Model model) {
        LinkList links = new LinkList();
        new EntryLinks(model, links).addAll();
        new SelectorLinks(model, links).addAll();
        new CallLinks(model, links).addAll();
        new ReferenceLinks(model, links).addAll();
        return links.all();
    }
}
