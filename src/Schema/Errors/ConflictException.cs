using Qplet.GraphQL.Schema.Contributions;

namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The change conflicts with the current state, for example because of a concurrent change. Nothing was changed.</summary>
public sealed class ConflictException : DomainException
{
    internal ConflictException(string message, int? currentVersion = null, string code = "STATE_CONFLICT")
        : base(code, message) => CurrentVersion = currentVersion;

    /// <summary>The current version of the object, if the change was based on an older version. Otherwise null.</summary>
    public int? CurrentVersion { get; }

    /// <summary>The fields that have changed since a contribution was proposed. Empty for other conflicts.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; internal init; } = [];
}
