namespace Qplet.GraphQL.Execution;

/// <summary>The form in which the query string contains a value.</summary>
public enum HttpParameterForm
{
    /// <summary>The plain value. A list repeats the parameter: <c>genre=a&amp;genre=b</c>.</summary>
    Plain,

    /// <summary>The items of a list in one value, separated by commas: <c>genre=a,b</c>.</summary>
    CommaSeparated,

    /// <summary>A value in JSON, as input objects are: <c>where={"title":{"eq":"a"}}</c>.</summary>
    Json,
}
