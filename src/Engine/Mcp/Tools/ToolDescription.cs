using ModelContextProtocol.Protocol;

namespace Qplet.GraphQL.Mcp;

/// <summary>A tool of a trusted document, as it is searched for.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Fields">The coordinates of the fields that the document is about.</param>
internal sealed record ToolDescription(Tool Tool, IReadOnlyList<string> Fields);
