using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Sessions;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>The password of all users of the tests; hashed once, for hashing is slow on purpose.</summary>
public static class TestPassword
{
    public const string Text = "correct horse battery";

    public static string Hash { get; } = new AccountPasswordHasher().HashPassword(new User(), Text);
}
