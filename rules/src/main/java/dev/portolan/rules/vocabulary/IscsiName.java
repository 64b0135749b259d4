package dev.portolan.rules.vocabulary;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of an iSCSI target or initiator: {@code iqn.2001-04.com.example:storage}. */
public final class IscsiName {

    private static final Pattern IQN = Pattern.compile("iqn\\.\\d{4}-\\d{2}\\.[A-Za-z0-9.-]+:[^,;*&$|\\s]+");
    private static final Pattern EUI = Pattern.compile("eui.[A-Za-z0-9]{16}");
    private static final Pattern NAA = Pattern.compile("naa.[A-Za-z0-9]{32}");

    private IscsiName() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        if (text.startsWith("iqn")) {
            return IQN.matcher(text).find() ? null : "must be like iqn.2001-04.com.example:storage";
        }
        if (text.startsWith("eui")) {
            return EUI.matcher(text).matches() ? null : "must be \"eui.\" and 16 letters or digits";
        }
        if (text.startsWith("naa")) {
            return NAA.matcher(text).matches() ? null : "must be \"naa.\" and 32 letters or digits";
        }
        return "must begin with \"iqn.\", \"eui.\" or \"naa.\"";
    }
}
