namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>
/// The keys of <see cref="AttemptLimiter" />, from the normalized e-mail address, the key of the user, or the address of the client. Null for a client without
/// an address.
/// </summary>
internal static class AttemptKeys
{
    public static string Login(string normalizedEmail) => $"login:{normalizedEmail}";

    public static string? Login(ClientAddress client) => Of("login", client);

    public static string Code(string normalizedEmail) => $"code:{normalizedEmail}";

    public static string? Code(ClientAddress client) => Of("code", client);

    public static string Password(Guid userId) => $"password:{userId:N}";

    public static string EmailChange(Guid userId) => $"email-change:{userId:N}";

    public static string EmailCode(Guid userId) => $"email-code:{userId:N}";

    public static string Export(Guid userId) => $"export:{userId:N}";

    public static string ResetRequest(string normalizedEmail) => $"reset:{normalizedEmail}";

    public static string? ResetRequest(ClientAddress client) => Of("reset", client);

    public static string? EmailCheck(ClientAddress client) => Of("email", client);

    private static string? Of(string kind, ClientAddress client) => client.Network is { } network ? $"{kind}-from:{network}" : null;
}
