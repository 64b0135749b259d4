package dev.portolan.schema;

import dev.portolan.yaml.YamlMapping;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.Validator;

/** Says whether an object, what lies inside its objects left aside, is as its definition wants it. */
final class Judge {

    private final DefinitionSchemas schemas = new DefinitionSchemas();
    private final Validator validator = Validator.builder().failEarly().build();

    boolean accepts(Definition definition, YamlMapping node) {
        try {
            validator.performValidation(schemas.of(definition), ShallowJson.of(definition, node));
            return true;
        } catch (ValidationException refused) {
            return false;
        }
    }
}
