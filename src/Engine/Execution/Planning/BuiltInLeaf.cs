namespace Qplet.GraphQL.Execution;

/// <summary>The leaf types whose CLR values can be written as they are.</summary>
internal enum BuiltInLeaf
{
    /// <summary>None of them: the type's own serialisation is asked.</summary>
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
