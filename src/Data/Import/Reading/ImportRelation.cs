namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>The relation between a user and the objects of a list.</summary>
internal enum ImportRelation
{
    /// <summary>None, or none that is stored.</summary>
    None,

    /// <summary>The objects are users who follow the user.</summary>
    Followers,

    /// <summary>The objects are users whom the user follows.</summary>
    Following,

    /// <summary>The objects are releases that the user hyped.</summary>
    Hypes,

    /// <summary>The objects are posts of the user.</summary>
    Posts,

    /// <summary>The objects are release dates in the calendar of the user.</summary>
    Calendar,
}
