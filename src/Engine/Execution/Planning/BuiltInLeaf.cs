namespace Qplet.GraphQL.Execution;

/// <summary>The leaf types whose CLR values can be written as they are.</summary>
internal enum BuiltInLeaf
{
    /// <summary>Any other type: its values are serialized by the type.</summary>
    Other,
    String,
    ID,
    Int,
    Boolean,
    Float,
    Long,
    Uuid,
    DateTime,
    LocalDate,
    Enum,
}
