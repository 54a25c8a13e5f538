namespace Qplet.GraphQL.TypeSystem;

/// <summary>What kind of value a field has, or a question asks for.</summary>
internal enum AnswerKind
{
    /// <summary>Any other, or not known.</summary>
    Other,

    /// <summary>Yes or no.</summary>
    Condition,

    /// <summary>A number.</summary>
    Number,
}
