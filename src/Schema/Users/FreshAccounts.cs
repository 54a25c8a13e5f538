using System.Runtime.CompilerServices;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>
/// The accounts that <c>register</c>, <c>login</c> and <c>refreshToken</c> answer with. Those requests are made by nobody yet, but their caller has just shown
/// to be the user, so the private fields of the answer are for that caller.
/// </summary>
internal static class FreshAccounts
{
    private static readonly ConditionalWeakTable<User, object> s_users = [];

    /// <summary>Notes that the user goes to its owner, in this answer.</summary>
    public static User Add(User user)
    {
        s_users.TryAdd(user, user);
        return user;
    }

    /// <summary>Whether the user goes to its owner.</summary>
    public static bool Contains(User user) => s_users.TryGetValue(user, out _);
}
