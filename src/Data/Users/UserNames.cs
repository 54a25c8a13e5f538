namespace Qplet.GraphQL.Data.Users;

/// <summary>Normalizes usernames and e-mail addresses for comparison and uniqueness.</summary>
public static class UserNames
{
    /// <summary>Returns the username or e-mail address in lower case, without leading and trailing white space.</summary>
    public static string Normalize(string value) => value.Trim().ToLowerInvariant();
}
