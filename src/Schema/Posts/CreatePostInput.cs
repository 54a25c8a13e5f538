namespace Qplet.GraphQL.Schema.Posts;

/// <summary>A new post. It must have a text, an image or something that it shares.</summary>
/// <param name="Content">The text, at most 5000 characters. If present, it must not be blank.</param>
/// <param name="SubjectId">The ID of what the post shares, which must be shareable.</param>
/// <param name="ImageId">The ID of one of your images. Requires the plan PROFESSIONAL.</param>
public sealed record CreatePostInput(
    string? Content = null,
    [property: GraphQLType("ID")] string? SubjectId = null,
    [property: ID("MediaAsset")] Guid? ImageId = null
);
