using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>
/// The accounts in the responses of <c>register</c>, <c>login</c> and <c>refreshToken</c>. These requests have no signed-in caller, but the caller has
/// just proved to be the user and may see the private fields of the account.
/// </summary>
internal static class FreshAccounts
{
    private static readonly ConditionalWeakTable<User, object> s_users = [];

    /// <summary>Marks the user as visible in full to the caller of this request.</summary>
    public static User Add(User user)
    {
        s_users.TryAdd(user, user);
        return user;
    }

    /// <summary>Returns whether the user is visible in full to the caller.</summary>
    public static bool Contains(User user) => s_users.TryGetValue(user, out _);
}
