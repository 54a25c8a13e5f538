namespace Qplet.GraphQL.Language;

/// <summary>The keywords of the operation types.</summary>
public static class OperationTypeExtensions
{
    extension(OperationType operation)
    {
        /// <summary>The keyword of the operation type: <c>query</c>, <c>mutation</c> or <c>subscription</c>.</summary>
        public string Keyword =>
            operation switch
            {
                OperationType.Query => "query",
                OperationType.Mutation => "mutation",
                _ => "subscription",
            };
    }
}
