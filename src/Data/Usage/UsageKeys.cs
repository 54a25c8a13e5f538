using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Usage;

/// <summary>Builds the keys of views and playbacks. The keys are digests: they do not reveal the network address of a caller without a sign-in.</summary>
public static class UsageKeys
{
    private const int KeyBytes = 16;

    /// <summary>Returns the key of a view or playback.</summary>
    /// <param name="kind">The kind of use.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="userId">The key of the user, or null without a sign-in.</param>
    /// <param name="network">The network of a caller without a sign-in, or null if it is unknown.</param>
    /// <param name="playId">The ID that the client has assigned to the playback, or null if it has assigned none.</param>
    public static Guid Of(UsageKind kind, SubjectKey subject, Guid? userId, string? network, string? playId)
    {
        var caller = userId is { } id ? $"user:{id:N}" : $"network:{network}";
        var text = string.Create(CultureInfo.InvariantCulture, $"{kind}\n{subject}\n{caller}\n{playId}");
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, KeyBytes));
    }
}
