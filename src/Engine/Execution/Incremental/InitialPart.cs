namespace Qplet.GraphQL.Execution;

/// <summary>The first response. Its root has no parent, as in operations without incremental delivery.</summary>
internal sealed class InitialPart : IncrementalPart
{
    /// <inheritdoc />
    public override void End() { }
}
