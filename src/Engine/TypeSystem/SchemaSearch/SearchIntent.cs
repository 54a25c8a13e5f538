namespace Qplet.GraphQL.TypeSystem;

/// <summary>Whether the text of a query asks a question or wants to change something.</summary>
internal enum SearchIntent
{
    /// <summary>The text does not say so.</summary>
    Unknown,

    /// <summary>It starts like a question.</summary>
    Read,

    /// <summary>It starts with a word that the name of a mutation starts with, or with a synonym of it.</summary>
    Change,
}
