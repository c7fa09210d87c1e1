import { agreementsTool } from './agreements-tool';
import { askTool } from './ask-tool';
import { entityTool } from './entity-tool';
import { neighborhoodTool } from './neighborhood-tool';
import { pathsTool } from './paths-tool';
import { searchTool } from './search-tool';
import type { Tool } from './tool';

/** All that an assistant can call. A new tool is a file beside this one, and a line here. */
export const tools: readonly Tool[] = [searchTool, entityTool, agreementsTool, neighborhoodTool, pathsTool, askTool];
