package dev.portolan.graph;

/** The colours of drawings, for light and dark surroundings. */
final class StyleSheet {

    static final String TEXT = """

        .portolan-chart{--ground:#ffffff;--area:#f5f7fa;--rim:#d3dae4;--ink:#17202c;--soft:#566273;--wire:#6b7889;--call:#7443c9;\
        --entry:#0b7a70;--entry-fill:#dcf3ef;--service:#2257c5;--service-fill:#e4edfd;--workload:#6a36b8;--workload-fill:#f0e9fb;\
        --policy:#a1306f;--policy-fill:#fbe8f2;--config:#8a5a0a;--config-fill:#fbf0d9;--storage:#47671a;--storage-fill:#edf5dd;\
        --identity:#46566b;--identity-fill:#e9eef4;--other:#5f6775;--other-fill:#f1f2f4;\
        --bad:#c3201f;--bad-fill:#fdeceb;--warn:#a35c00;--mark:#ffffff;\
        font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif;text-rendering:geometricPrecision}
        @media (prefers-color-scheme:dark){.portolan-chart{--ground:#0e1420;--area:#141c2a;--rim:#2a3648;--ink:#e7ecf4;--soft:#9aa7ba;--wire:#8795a9;--call:#b794f6;\
        --entry:#43c7b8;--entry-fill:#0f2f2d;--service:#7aa5f7;--service-fill:#15264a;--workload:#b592f0;--workload-fill:#28194a;\
        --policy:#e884ba;--policy-fill:#3a1430;--config:#dfae57;--config-fill:#33260b;--storage:#a5cc6b;--storage-fill:#1f2d0e;\
        --identity:#9fb1c9;--identity-fill:#1d2736;--other:#a3acba;--other-fill:#1e232c;\
        --bad:#ff7b76;--bad-fill:#3d1517;--warn:#f0b155;--mark:#10151f}}
        .portolan-chart .ground{fill:var(--ground)}
        .portolan-chart .area{fill:var(--area);stroke:var(--rim)}
        .portolan-chart text{fill:var(--ink)}
        .portolan-chart .name{font-size:12px;font-weight:700}
        .portolan-chart .kind{font-size:10px;fill:var(--tone,var(--soft))}
        .portolan-chart .hint{font-size:10.5px;fill:var(--bad)}
        .portolan-chart .port{font-size:10.5px}
        .portolan-chart .place{font-size:12px;font-weight:700;fill:var(--soft)}
        .portolan-chart .count{font-size:10.5px;font-weight:700;fill:var(--mark)}
        .portolan-chart .key{font-size:11px;fill:var(--soft)}
        .portolan-chart .node{--tone:var(--other);--fill:var(--other-fill)}
        .portolan-chart .entry{--tone:var(--entry);--fill:var(--entry-fill)}
        .portolan-chart .service{--tone:var(--service);--fill:var(--service-fill)}
        .portolan-chart .workload{--tone:var(--workload);--fill:var(--workload-fill)}
        .portolan-chart .policy{--tone:var(--policy);--fill:var(--policy-fill)}
        .portolan-chart .config{--tone:var(--config);--fill:var(--config-fill)}
        .portolan-chart .storage{--tone:var(--storage);--fill:var(--storage-fill)}
        .portolan-chart .identity{--tone:var(--identity);--fill:var(--identity-fill)}
        .portolan-chart .ghost{--tone:var(--bad);--fill:var(--bad-fill)}
        .portolan-chart .shape{fill:var(--fill);stroke:var(--tone);stroke-width:1.4}
        .portolan-chart .inner{fill:none;stroke:var(--tone);stroke-width:1}
        .portolan-chart .band{fill:none;stroke:var(--tone);stroke-width:3}
        .portolan-chart .ghost .shape{stroke-dasharray:5 3}
        .portolan-chart .elsewhere .shape{stroke-dasharray:1.5 3.5}
        .portolan-chart .edge{--line:var(--wire)}
        .portolan-chart .call{--line:var(--call)}
        .portolan-chart .broken{--line:var(--bad)}
        .portolan-chart .line,.portolan-chart .open{fill:none;stroke:var(--line);stroke-width:1.5}
        .portolan-chart .uses .line,.portolan-chart .governs .line{stroke-width:1.1}
        .portolan-chart .head{fill:var(--line)}
        .portolan-chart .broken .line{stroke-dasharray:6 4;stroke-width:1.8}
        .portolan-chart .unknown .line{stroke-dasharray:1.5 3.5}
        .portolan-chart .plate{fill:var(--area)}
        .portolan-chart .broken .port{fill:var(--bad)}
        .portolan-chart .errors .pill{fill:var(--bad)}
        .portolan-chart .warnings .pill{fill:var(--warn)}
        """;

    private StyleSheet() {}
}
