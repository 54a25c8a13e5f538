namespace Qplet.GraphQL.Execution;

/// <summary>What comes with the first response. Its root has no parent, as in operations where nothing is held back.</summary>
internal sealed class InitialPart : ResultPart;
