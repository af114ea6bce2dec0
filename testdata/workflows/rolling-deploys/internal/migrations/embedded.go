// Code generated from migrations/. DO NOT EDIT.
package migrations

var names = []string{"1001_create_users", "1002_users_email"}
