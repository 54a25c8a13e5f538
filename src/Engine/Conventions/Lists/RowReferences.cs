namespace Qplet.GraphQL.Conventions;

/// <summary>
/// The entities that the rows of a list refer to and that are read with the rows, because fields of the rows return them. Two lists with equal references can
/// be read by one statement.
/// </summary>
public abstract class RowReferences;
