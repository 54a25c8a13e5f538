using System.Text.Json;

namespace Qplet.GraphQL.Execution;

/// <summary>What a response of an incremental delivery holds beside data and errors.</summary>
/// <param name="format">The form it is written in.</param>
internal sealed class IncrementalPayload(IncrementalFormat format) : ResponseContinuation
{
    public IncrementalFormat Format { get; } = format;

    /// <summary>What is on its way from now on.</summary>
    public List<IPendingPart> Pending { get; } = [];

    public List<(IncrementalEntry Entry, string Id)> Incremental { get; } = [];

    public List<CompletedEntry> Completed { get; } = [];

    /// <inheritdoc />
    public override void WriteMembersTo(Utf8JsonWriter writer) => IncrementalWriter.Write(writer, this);
}
