namespace Qplet.GraphQL.Schema.Posts;

/// <summary>The changes to a post. Omitted fields stay unchanged. The post must still have a text, an image or something that it shares.</summary>
/// <param name="PostId">The ID of the post.</param>
/// <param name="Content">The text, at most 5000 characters. It must not be blank. Null removes it.</param>
/// <param name="ImageId">The ID of one of your images. A new image requires the plan PROFESSIONAL. Null removes the image.</param>
public sealed record UpdatePostInput([property: ID<Post>] Guid PostId, Optional<string?> Content, [property: ID("MediaAsset")] Optional<Guid?> ImageId);
