namespace Qplet.GraphQL.Data.Samples;

/// <summary>The accounts of the sample data.</summary>
public static class SampleAccounts
{
    /// <summary>The e-mail address of an admin.</summary>
    public const string AdminEmail = "admin@qplet.example";

    /// <summary>The e-mail address of an author with tracks, albums and followers.</summary>
    public const string AuthorEmail = "author@qplet.example";

    /// <summary>The e-mail address of a fan with conversations and notifications.</summary>
    public const string FanEmail = "fan@qplet.example";

    /// <summary>The password of every sample account.</summary>
    public const string Password = "Music4Everyone!";

    /// <summary>
    /// The hash of <see cref="Password" />: always the same, so the sample data is the same each time. A test compares it with the cost of new hashes.
    /// </summary>
    internal const string PasswordHash = "AQAAAAIAAzRQAAAAEHFwbGV0IHNhbXBsZSBzZXTwpOHfte/8L6SBTXRVv79PJnmRgZQxosibRPbUxcGCIw==";
}
