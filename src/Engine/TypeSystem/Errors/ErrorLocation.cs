namespace Qplet.GraphQL.TypeSystem;

/// <summary>A place in a document: line and column, both from 1, the column in UTF-16 code units.</summary>
public readonly record struct ErrorLocation(int Line, int Column);
