package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** A user of Windows, {@code ContainerAdministrator}, with a domain before it if need be: {@code NT AUTHORITY\SYSTEM}. */
public final class WindowsUserName {

    private static final int LONGEST_USER = 104;
    private static final int LONGEST_DOMAIN = 255;
    private static final int LONGEST_NET_BIOS = 15;
    private static final int LONGEST_LABEL = 63;
    private static final String FORBIDDEN_IN_USER = "\"/\\:;|=,+*?<>@[]";
    private static final String FORBIDDEN_IN_NET_BIOS = "\\/:*?\"<>|";

    private WindowsUserName() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        if (text.isEmpty()) {
            return "must not be empty";
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == 0x7f) {
                return "must not have control characters";
            }
        }
        int slash = text.indexOf('\\');
        if (slash != text.lastIndexOf('\\')) {
            return "must have at most one '\\', between domain and user";
        }
        String problem = slash < 0 ? null : domainProblem(text.substring(0, slash));
        return problem == null ? userProblem(text.substring(slash + 1)) : problem;
    }

    private static @Nullable String domainProblem(String domain) {
        if (domain.length() > LONGEST_DOMAIN) {
            return "must have a domain of at most " + LONGEST_DOMAIN + " characters";
        }
        return isNetBios(domain) || isDns(domain) ? null : "must have a NetBIOS or DNS name before the '\\'";
    }

    private static boolean isNetBios(String domain) {
        if (domain.isEmpty() || domain.length() > LONGEST_NET_BIOS || domain.charAt(0) == '.') {
            return false;
        }
        return domain.chars().noneMatch(c -> FORBIDDEN_IN_NET_BIOS.indexOf(c) >= 0);
    }

    private static boolean isDns(String domain) {
        for (String label : domain.split("\\.", -1)) {
            if (label.isEmpty() || label.length() > LONGEST_LABEL || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
            for (int i = 0; i < label.length(); i++) {
                if (!Letters.isAlphanumeric(label.charAt(i)) && label.charAt(i) != '-') {
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable String userProblem(String user) {
        if (user.isEmpty()) {
            return "must have a user behind the '\\'";
        }
        if (user.length() > LONGEST_USER) {
            return "must have a user of at most " + LONGEST_USER + " characters";
        }
        if (user.chars().allMatch(c -> c == '.' || c == ' ')) {
            return "must not be of dots and blanks only";
        }
        for (int i = 0; i < user.length(); i++) {
            if (FORBIDDEN_IN_USER.indexOf(user.charAt(i)) >= 0) {
                return Letters.shown(user, i) + " is not allowed in the name of a user";
            }
        }
        return null;
    }
}
