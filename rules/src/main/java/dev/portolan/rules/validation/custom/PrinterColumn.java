package dev.portolan.rules.validation.custom;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.shape.Words;
import dev.portolan.rules.validation.Term;
import java.util.List;

/** A column of what kubectl prints. */
final class PrinterColumn {

    private static final List<String> TYPES = List.of("boolean", "date", "integer", "number", "string");

    private static final List<String> FORMATS =
            List.of("byte", "date", "date-time", "double", "float", "int32", "int64", "password");

    private PrinterColumn() {}

    static void check(Field column, Reporter report) {
        Term.isEmpty(column.get("name"), report);
        Field type = column.get("type");
        if (!Term.isEmpty(type, report)) {
            oneOf(type, TYPES, report);
        }
        if (!column.get("format").is("")) {
            oneOf(column.get("format"), FORMATS, report);
        }
        Field path = column.get("jsonPath");
        if (path.isString() && !Term.isEmpty(path, report) && !path.text().startsWith(".")) {
            report.at(path, "jsonPath " + path.text() + " has to begin with a dot");
        }
    }

    private static void oneOf(Field field, List<String> words, Reporter report) {
        if (field.isString() && !words.contains(field.text())) {
            report.at(field, field.name() + " of a column can be " + Words.or(words) + ", but not " + field.text());
        }
    }
}
