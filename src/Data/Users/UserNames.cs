using Qplet.GraphQL.Data.Texts;

namespace Qplet.GraphQL.Data.Users;

/// <summary>Normalizes usernames and e-mail addresses for comparison and uniqueness.</summary>
public static class UserNames
{
    /// <summary>
    /// Returns the username or e-mail address in lower case and Unicode's Normalization Form C, without leading and trailing white space.
    /// </summary>
    public static string Normalize(string value) => TextNormalization.ToFormC(value.Trim().ToLowerInvariant());
}
