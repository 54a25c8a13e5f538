using Microsoft.AspNetCore.Identity;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Sessions;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>The password of all users of the tests, and how the tests hash passwords: at the least cost, because hashing is slow on purpose.</summary>
public static class TestPassword
{
    public const string Text = "correct horse battery";

    public static string Hash { get; } = Hasher.HashPassword(new User(), Text);

    public static IPasswordHasher<User> Hasher => new AccountPasswordHasher(iterations: 1);
}
