package dev.portolan.schema;

import dev.portolan.yaml.YamlMapping;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.Validator;

/** Lets the schema library judge. Safe for use by several threads. */
final class LibraryJudge implements Judge {

    private final DefinitionSchemas schemas = new DefinitionSchemas();
    private final Validator validator = Validator.builder().failEarly().build();

    @Override
    public boolean accepts(Definition definition, YamlMapping node) {
        try {
            validator.performValidation(schemas.of(definition), ShallowJson.of(definition, node));
            return true;
        } catch (ValidationException refused) {
            return false;
        }
    }
}
