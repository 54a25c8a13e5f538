namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>The keys of <see cref="AttemptLimiter" />, from the normalized e-mail address or the key of the user.</summary>
internal static class AttemptKeys
{
    public static string Login(string normalizedEmail) => $"login:{normalizedEmail}";

    public static string Code(string normalizedEmail) => $"code:{normalizedEmail}";

    public static string Password(Guid userId) => $"password:{userId:N}";

    public static string ResetRequest(string normalizedEmail) => $"reset:{normalizedEmail}";
}
