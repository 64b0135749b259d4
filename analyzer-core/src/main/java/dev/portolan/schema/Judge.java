package dev.portolan.schema;

import dev.portolan.yaml.YamlMapping;

/** Says whether an object, what lies inside its objects left aside, is as its definition wants it. */
interface Judge {

    boolean accepts(Definition definition, YamlMapping node);
}
