namespace Qplet.GraphQL.SchemaTools;

/// <summary>Options of the JSON Schemas for the variables and results of operations.</summary>
public sealed record JsonSchemaOptions
{
    /// <summary>
    /// The prefix of references to definitions. Default: <c>#/$defs/</c>, for schemas that contain their definitions. An OpenAPI document uses
    /// <c>#/components/schemas/</c>.
    /// </summary>
    public string ReferencePrefix { get; init; } = "#/$defs/";

    /// <summary>
    /// The maximum number of input objects inside one another whose fields are described. A deeper input object is described as an object with any members,
    /// which keeps the filters of a large schema short. Default: no limit.
    /// </summary>
    public int MaxInputDepth { get; init; } = int.MaxValue;

    /// <summary>Whether the fields of results have descriptions. Default: true.</summary>
    public bool DescribesResults { get; init; } = true;
}
