namespace Qplet.GraphQL.Data.Users;

/// <summary>The form of usernames and e-mail addresses in which they are compared and unique.</summary>
public static class UserNames
{
    /// <summary>The username or e-mail address without outer white space and in lower case.</summary>
    public static string Normalize(string value) => value.Trim().ToLowerInvariant();
}
