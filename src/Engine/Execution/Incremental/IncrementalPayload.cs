using System.Text.Json;

namespace Qplet.GraphQL.Execution;

/// <summary>The members of an incremental response other than data and errors.</summary>
/// <param name="format">The format of the members.</param>
internal sealed class IncrementalPayload(IncrementalFormat format) : ResponseContinuation
{
    public IncrementalFormat Format { get; } = format;

    /// <summary>The parts that are announced in this response.</summary>
    public List<IPendingPart> Pending { get; } = [];

    public List<(IncrementalEntry Entry, string Id)> Incremental { get; } = [];

    public List<CompletedEntry> Completed { get; } = [];

    /// <inheritdoc />
    public override void WriteMembersTo(Utf8JsonWriter writer) => IncrementalWriter.Write(writer, this);
}
