package app.overture.settings.ui;

import app.overture.tenancy.Role;

final class RoleWords {

    private RoleWords() {}

    static String of(Role role) {
        return switch (role) {
            case ADMIN -> "Admin";
            case EDITOR -> "Editor";
            case VIEWER -> "Viewer";
        };
    }
}
